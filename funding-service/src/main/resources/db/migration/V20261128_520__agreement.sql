-- Whether the vote foresees an agreement [convention] for what it commits.
ALTER TABLE commitment_line ADD COLUMN agreement_foreseen boolean NOT NULL DEFAULT false;

-- A text that agreements of several collectivities share; each version stays.
CREATE TABLE agreement_model (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  name text NOT NULL,
  model_version int NOT NULL CHECK (model_version > 0),
  version bigint NOT NULL DEFAULT 0,
  UNIQUE (collectivity, id)
);
CREATE TABLE agreement_model_reader (
  model_id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  siren char(9) NOT NULL,
  PRIMARY KEY (model_id, siren),
  FOREIGN KEY (collectivity, model_id) REFERENCES agreement_model (collectivity, id)
);
CREATE TABLE agreement_model_text (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  model_id uuid NOT NULL,
  model_version int NOT NULL CHECK (model_version > 0),
  content jsonb NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (model_id, model_version),
  FOREIGN KEY (collectivity, model_id) REFERENCES agreement_model (collectivity, id)
);
CREATE TRIGGER agreement_model_text_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_model_text
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An agreement. When it is in force is a cache of its facts, updated in the same transaction behind the lock of the row.
CREATE TABLE agreement (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  text_version int NOT NULL CHECK (text_version > 0),
  model_id uuid,
  model_version int,
  financing_plan_id uuid REFERENCES financing_plan,
  in_force_on date,
  last_day date NOT NULL,
  abandoned boolean NOT NULL,
  end_told boolean NOT NULL,
  version bigint NOT NULL DEFAULT 0,
  UNIQUE (collectivity, id),
  FOREIGN KEY (model_id, model_version) REFERENCES agreement_model_text (model_id, model_version),
  CHECK ((model_id IS NULL) = (model_version IS NULL)),
  CONSTRAINT agreement_force CHECK (in_force_on IS NULL OR (in_force_on <= last_day AND NOT abandoned))
);
CREATE INDEX agreement_of_model ON agreement (model_id);
CREATE INDEX agreement_of_plan ON agreement (financing_plan_id);
CREATE INDEX agreement_to_end ON agreement (last_day) WHERE in_force_on IS NOT NULL AND NOT end_told;
CREATE TABLE agreement_party (
  agreement_id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  siren char(9) NOT NULL,
  PRIMARY KEY (agreement_id, siren),
  FOREIGN KEY (collectivity, agreement_id) REFERENCES agreement (collectivity, id)
);
CREATE INDEX agreements_of_party ON agreement_party (siren, agreement_id);
-- What a version of its text covers: lines of votes, which may come later than the draft.
CREATE TABLE agreement_cover (
  agreement_id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  text_version int NOT NULL CHECK (text_version > 0),
  deliberation_id uuid NOT NULL,
  article int NOT NULL CHECK (article > 0),
  line int NOT NULL CHECK (line > 0),
  PRIMARY KEY (agreement_id, text_version, deliberation_id, article, line),
  FOREIGN KEY (collectivity, agreement_id) REFERENCES agreement (collectivity, id)
);
CREATE INDEX cover_of_line ON agreement_cover (collectivity, deliberation_id, article, line);
CREATE TRIGGER agreement_cover_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_cover
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE agreement_text (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  agreement_id uuid NOT NULL,
  text_version int NOT NULL CHECK (text_version > 0),
  model_id uuid,
  model_version int,
  financing_plan_id uuid,
  content jsonb NOT NULL,
  sha256 char(64) NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (agreement_id, text_version),
  FOREIGN KEY (collectivity, agreement_id) REFERENCES agreement (collectivity, id)
);
CREATE TRIGGER agreement_text_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_text
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE agreement_amendment (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  agreement_id uuid NOT NULL,
  number int NOT NULL CHECK (number > 0),
  content jsonb NOT NULL,
  sha256 char(64) NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (agreement_id, number),
  FOREIGN KEY (collectivity, agreement_id) REFERENCES agreement (collectivity, id)
);
CREATE TRIGGER agreement_amendment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_amendment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What happened to an agreement; all that it is follows from these.
CREATE TABLE agreement_fact (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  agreement_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('APPROVED', 'APPROVAL_WITHDRAWN', 'SIGNED', 'TERMINATED')),
  party char(9),
  amendment int CHECK (amendment >= 0),
  text_sha256 char(64),
  reference text,
  deliberation_id uuid,
  signatory text,
  quality text,
  reason text,
  happened_on date NOT NULL,
  told_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (collectivity, agreement_id) REFERENCES agreement (collectivity, id),
  CHECK ((party IS NULL) = (kind = 'TERMINATED')),
  CHECK ((text_sha256 IS NOT NULL AND amendment IS NOT NULL) = (kind IN ('APPROVED', 'SIGNED'))),
  CHECK ((reference IS NOT NULL) = (kind IN ('APPROVED', 'APPROVAL_WITHDRAWN'))),
  CHECK (deliberation_id IS NULL OR kind = 'APPROVED'),
  CHECK ((signatory IS NOT NULL AND quality IS NOT NULL) = (kind = 'SIGNED')),
  CHECK ((reason IS NOT NULL) = (kind IN ('APPROVAL_WITHDRAWN', 'TERMINATED')))
);
CREATE INDEX fact_of_agreement ON agreement_fact (agreement_id, id);
CREATE INDEX fact_of_vote ON agreement_fact (deliberation_id) WHERE deliberation_id IS NOT NULL;
CREATE UNIQUE INDEX agreement_terminated_once ON agreement_fact (agreement_id) WHERE kind = 'TERMINATED';
CREATE UNIQUE INDEX agreement_approval_withdrawn_once ON agreement_fact (agreement_id, party, reference, happened_on, reason)
  WHERE kind = 'APPROVAL_WITHDRAWN';
CREATE TRIGGER agreement_fact_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_fact
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The one outcome of each vote that approves agreements: all that it names, or none.
CREATE TABLE agreement_vote (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  deliberation_id uuid NOT NULL,
  deliberation_number text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('APPROVED', 'REFUSED')),
  reasons jsonb NOT NULL,
  decided_at timestamptz NOT NULL,
  UNIQUE (collectivity, deliberation_id),
  CHECK ((outcome = 'REFUSED') = (jsonb_array_length(reasons) > 0))
);
CREATE TRIGGER agreement_vote_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_vote
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A share of a financing plan follows the agreements that cover the plan: of one agreement the last row counts, and without a
-- sum and a day it is not signed any more.
CREATE TABLE share_signing (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  plan_id uuid NOT NULL,
  share_id uuid NOT NULL,
  agreement_id uuid NOT NULL REFERENCES agreement,
  amount numeric(19, 2) CHECK (amount > 0),
  signed_on date,
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (collectivity, plan_id) REFERENCES financing_plan (collectivity, id),
  FOREIGN KEY (plan_id, share_id) REFERENCES share (plan_id, id),
  CHECK ((amount IS NULL) = (signed_on IS NULL))
);
CREATE INDEX signing_of_share ON share_signing (share_id, id);
CREATE TRIGGER share_signing_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON share_signing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Texts, what they cover and what happened to them decide on money: sealed with the journal. The proof of an operation reaches
-- an agreement by the vote whose line it covers, or by the plan whose share it signs.
SELECT seal_rows('agreement_model_text', 'model_id', '{}', ARRAY['recorded_by']);
SELECT seal_rows('agreement_text', 'agreement_id', '{}', ARRAY['recorded_by']);
SELECT seal_rows('agreement_amendment', 'agreement_id', '{}', ARRAY['recorded_by']);
SELECT seal_rows('agreement_cover', 'deliberation_id');
SELECT seal_rows('agreement_fact', 'agreement_id', '{}', ARRAY['told_by', 'signatory']);
SELECT seal_rows('agreement_vote', 'deliberation_id');
SELECT seal_rows('share_signing', 'plan_id');
