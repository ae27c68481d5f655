-- A list that is null means all of them: « Tous les territoires » is not the list of today's territories.
CREATE TABLE report (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version bigint NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  title text NOT NULL,
  body_id uuid NOT NULL,
  sitting_date date NOT NULL,
  territories text[],
  cantons text[],
  intercommunalities text[],
  section_headings text[] NOT NULL,
  section_texts text[] NOT NULL CHECK (cardinality(section_texts) = cardinality(section_headings)),
  state text NOT NULL CHECK (state IN ('OPEN', 'WITHDRAWN', 'VOTED')),
  withdrawn_at timestamptz,
  withdrawal_reason text,
  CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL AND withdrawal_reason IS NOT NULL)),
  CONSTRAINT report_number_is_free UNIQUE (body_id, sitting_date, number, collectivity),
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, body_id) REFERENCES body (collectivity, id)
);

-- An expense is PENDING until funding-service has reserved its credits, and then carries the budget row it was given.
CREATE TABLE expense (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  report_id uuid NOT NULL,
  operation_code text NOT NULL,
  nomenclature text NOT NULL,
  year integer NOT NULL,
  nature text NOT NULL,
  function text NOT NULL,
  amount numeric(19,2) NOT NULL CHECK (amount > 0),
  financing_plan_id uuid,
  reservation_id uuid UNIQUE,
  operation_label text,
  authorisation numeric(19,2),
  available numeric(19,2),
  proposed numeric(19,2),
  remaining numeric(19,2),
  CONSTRAINT a_reservation_is_whole_or_not_there
    CHECK (num_nulls(reservation_id, operation_label, authorisation, available, proposed, remaining) IN (0, 6)),
  FOREIGN KEY (collectivity, report_id) REFERENCES report (collectivity, id)
);
CREATE INDEX expense_of_report ON expense (report_id);

CREATE TABLE opinion (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  report_id uuid NOT NULL,
  position integer NOT NULL,
  commission_id uuid NOT NULL,
  given_on date NOT NULL,
  sense text NOT NULL CHECK (sense IN ('FAVOURABLE', 'FAVOURABLE_WITH_RESERVATIONS', 'UNFAVOURABLE', 'NONE')),
  UNIQUE (report_id, commission_id),
  FOREIGN KEY (collectivity, report_id) REFERENCES report (collectivity, id),
  FOREIGN KEY (collectivity, commission_id) REFERENCES body (collectivity, id)
);
