import type { ReactNode } from 'react';
import type { Informatieobject, ZaakDetail, ZaakPart } from '../../../shared/domain/zaak';
import { nl } from '../../text/nl';
import { Badge, DataTable, DateText, Notice, Panel, StateMark, type Column } from '../../ui';
import { kindOf, sizeText } from './document';
import { rollenOf, stepsOf, type Step } from './selectors';

type ZaakBodyProps = { readonly detail: ZaakDetail; readonly onDocument: (document: Informatieobject) => void };

/** Everything about a zaak below its head, in two columns where there is room. */
export function ZaakBody({ detail, onDocument }: ZaakBodyProps) {
  const text = nl.zaken.detail;
  const steps = stepsOf(detail);
  const isMissing = (part: ZaakPart) => detail.missing.includes(part);
  return (
    <div className="vk-zaak-body">
      {detail.missing.length > 0 && (
        <Notice tone="warn" title={text.missing(detail.missing.map((part) => text.parts[part]))}>
          {text.missingText}
        </Notice>
      )}
      {steps.length > 0 && !isMissing('statussen') && (
        <Panel title={text.steps} headingLevel={3}>
          <Steps steps={steps} />
        </Panel>
      )}
      <Panel title={text.documents} headingLevel={3} isFlush>
        <DataTable
          label={text.documents}
          columns={documentColumns}
          rows={detail.informatieobjecten}
          rowKey={(document) => document.id}
          onOpen={onDocument}
          openLabel={(document) => nl.zaken.document.open(document.titel)}
          empty={<span className="vk-muted">{isMissing('informatieobjecten') ? text.notGiven : text.noDocuments}</span>}
        />
      </Panel>
      <Panel title={text.facts} headingLevel={3}>
        <Facts detail={detail} />
      </Panel>
      <History detail={detail} />
      <Handlers detail={detail} />
    </div>
  );
}

const STEP_TONES = { done: 'ok', current: 'info', todo: 'neutral' } as const;

function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="vk-zaak-steps" aria-label={nl.zaken.detail.steps}>
      {steps.map(({ omschrijving, state }) => (
        <li
          key={omschrijving}
          className={`vk-zaak-step vk-zaak-step-${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span>{omschrijving}</span>
          <StateMark tone={STEP_TONES[state]}>{nl.zaken.detail.step[state]}</StateMark>
        </li>
      ))}
    </ol>
  );
}

function History({ detail }: { readonly detail: ZaakDetail }) {
  const text = nl.zaken.detail;
  return (
    <Panel title={text.history} headingLevel={3}>
      {detail.statussen.length === 0 && (
        <p className="vk-muted">{detail.missing.includes('statussen') ? text.notGiven : text.noHistory}</p>
      )}
      <ol className="vk-zaak-history" aria-label={text.history}>
        {detail.statussen.map((status) => (
          <li key={`${status.volgnummer}-${status.datumStatusGezet}`}>
            <DateText value={status.datumStatusGezet} />
            <span>
              {status.omschrijving}
              {status.toelichting !== '' && <span className="vk-muted"> {status.toelichting}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Facts({ detail }: { readonly detail: ZaakDetail }) {
  const text = nl.zaken.detail;
  const { zaak, toelichting, eigenschappen } = detail;
  return (
    <dl className="vk-zaak-facts">
      <Fact label={text.start}>
        <DateText value={zaak.startdatum} />
      </Fact>
      {zaak.einddatumGepland && (
        <Fact label={text.planned}>
          <DateText value={zaak.einddatumGepland} />
        </Fact>
      )}
      {zaak.uiterlijkeEinddatumAfdoening && (
        <Fact label={text.deadline}>
          <DateText value={zaak.uiterlijkeEinddatumAfdoening} />
        </Fact>
      )}
      {zaak.einddatum && (
        <Fact label={text.end}>
          <DateText value={zaak.einddatum} />
        </Fact>
      )}
      {zaak.betalingsindicatie && zaak.betalingsindicatie !== 'nvt' && (
        <Fact label={text.betaling}>{text.betalingWords[zaak.betalingsindicatie]}</Fact>
      )}
      {eigenschappen.map(({ naam, waarde }) => (
        <Fact key={naam} label={naam}>
          {waarde}
        </Fact>
      ))}
      {toelichting !== '' && <Fact label={text.toelichting}>{toelichting}</Fact>}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Handlers({ detail }: { readonly detail: ZaakDetail }) {
  const text = nl.zaken.detail;
  const { handlers, parties } = rollenOf(detail);
  return (
    <Panel title={text.handlers} headingLevel={3} corner={<Badge tone="warn">{text.handlersInternal}</Badge>}>
      <dl className="vk-zaak-facts">
        {handlers.length === 0 && (
          <Fact label={text.handlers}>{detail.missing.includes('rollen') ? text.notGiven : text.noHandlers}</Fact>
        )}
        {[...handlers, ...parties].map((rol) => (
          <Fact key={`${rol.rol}-${rol.soort}-${rol.naam}`} label={rol.rol}>
            {rol.naam}
          </Fact>
        ))}
      </dl>
    </Panel>
  );
}

const documentColumns: readonly Column<Informatieobject>[] = [
  {
    key: 'titel',
    header: nl.zaken.document.titel,
    render: (document) => (
      <span className="vk-zaak-name">
        <span>{document.titel}</span>
        <span className="vk-zaak-more">{kindText(document)}</span>
      </span>
    ),
  },
  {
    key: 'datum',
    header: nl.zaken.document.datum,
    width: '100px',
    align: 'end',
    render: (document) => <DateText value={document.creatiedatum} />,
  },
];

function kindText({ formaat, sizeBytes }: Informatieobject): string {
  const kind = nl.zaken.document.kinds[kindOf(formaat)];
  return sizeBytes === null ? kind : `${kind}, ${sizeText(sizeBytes)}`;
}
