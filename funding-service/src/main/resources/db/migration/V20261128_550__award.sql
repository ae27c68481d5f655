-- What a grant is and who grants it, as the collectivity publishes it. Each version stays; the last one counts.
CREATE TABLE award_settings (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version int NOT NULL CHECK (version > 0),
  name text NOT NULL,
  siret char(14) NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (collectivity, version),
  UNIQUE (collectivity, id)
);
CREATE TABLE grant_nature (
  settings_id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  position int NOT NULL,
  nomenclature text NOT NULL,
  prefix text NOT NULL CHECK (prefix ~ '^[0-9]{1,10}$'),
  from_year int NOT NULL,
  until_year int,
  provenance text NOT NULL,
  PRIMARY KEY (settings_id, position),
  FOREIGN KEY (collectivity, settings_id) REFERENCES award_settings (collectivity, id),
  CHECK (until_year >= from_year)
);
CREATE TRIGGER award_settings_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON award_settings
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER grant_nature_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON grant_nature
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the public may know of an award, for each line of a commitment. Each version stays; the last one counts.
CREATE TABLE award (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  line_id uuid NOT NULL,
  version int NOT NULL CHECK (version > 0),
  agreement_signed_on date,
  object text NOT NULL CHECK (length(object) <= 256),
  aid text NOT NULL CHECK (aid IN ('CASH', 'IN_KIND', 'CASH_AND_IN_KIND')),
  payment_terms text NOT NULL CHECK (payment_terms IN ('SINGLE', 'INSTALMENTS', 'OTHER')),
  payment_terms_text text CHECK (length(payment_terms_text) <= 256),
  paid_from date NOT NULL,
  paid_until date,
  rae_id text CHECK (length(rae_id) <= 5),
  eu_notified boolean NOT NULL,
  scheme_id text,
  recorded_at timestamptz NOT NULL,
  UNIQUE (line_id, version),
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, line_id) REFERENCES commitment_line (collectivity, id),
  CHECK ((payment_terms = 'OTHER') = (payment_terms_text IS NOT NULL)),
  CHECK (paid_until >= paid_from)
);
CREATE TABLE award_beneficiary (
  award_id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  position int NOT NULL,
  name text NOT NULL,
  siret char(14),
  rna char(10),
  share numeric(5, 4) NOT NULL CHECK (share BETWEEN 0.01 AND 1),
  PRIMARY KEY (award_id, position),
  FOREIGN KEY (collectivity, award_id) REFERENCES award (collectivity, id),
  CHECK (siret IS NOT NULL OR rna IS NOT NULL)
);
CREATE TRIGGER award_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON award
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER award_beneficiary_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON award_beneficiary
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Sealed with the journal. The name of a beneficiary may be a person's: only its digest is sealed.
SELECT seal_rows('award_settings', 'id');
SELECT seal_rows('grant_nature', 'settings_id');
SELECT seal_rows('award', 'line_id');
SELECT seal_rows('award_beneficiary', 'award_id', '{}', ARRAY['name']);
