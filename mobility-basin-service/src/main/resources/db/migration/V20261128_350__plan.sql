-- Plans of basins [PAMS]: what each version says, and what happened. Where a plan stands is computed from its facts.
CREATE TABLE plan (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  basin_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  first_year int NOT NULL,
  last_year int NOT NULL CHECK (last_year >= first_year),
  version bigint NOT NULL DEFAULT 0,
  UNIQUE (collectivity, id)
);

-- The years that a plan takes up in its basin. Two plans cannot have the same one, whoever asks at once; a plan that ends
-- gives back the years after its end.
CREATE TABLE plan_year (
  collectivity char(9) NOT NULL,
  basin_id uuid NOT NULL,
  year int NOT NULL,
  plan_id uuid NOT NULL,
  PRIMARY KEY (collectivity, basin_id, year),
  FOREIGN KEY (collectivity, plan_id) REFERENCES plan (collectivity, id)
);

-- The text is kept as it was hashed, byte for byte.
CREATE TABLE plan_version (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  plan_id uuid NOT NULL,
  number int NOT NULL CHECK (number > 0),
  content text NOT NULL CHECK (content IS JSON OBJECT),
  sha256 char(64) NOT NULL,
  proposed boolean NOT NULL DEFAULT false,
  written_by text NOT NULL,
  written_at timestamptz NOT NULL,
  version bigint NOT NULL DEFAULT 0,
  UNIQUE (collectivity, plan_id, number),
  FOREIGN KEY (collectivity, plan_id) REFERENCES plan (collectivity, id)
);
CREATE FUNCTION refuse_change_of_proposed_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'version % of plan % was proposed: it never changes', OLD.number, OLD.plan_id
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER plan_version_proposed BEFORE UPDATE OR DELETE ON plan_version
  FOR EACH ROW WHEN (OLD.proposed) EXECUTE FUNCTION refuse_change_of_proposed_version();

-- Who may see a plan that another keeps: those who are to sign a version of it that was proposed.
CREATE TABLE plan_signatory (
  collectivity char(9) NOT NULL,
  plan_id uuid NOT NULL,
  siren char(9) NOT NULL,
  PRIMARY KEY (siren, plan_id),
  FOREIGN KEY (collectivity, plan_id) REFERENCES plan (collectivity, id)
);

CREATE TABLE plan_fact (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  plan_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('SAID', 'APPROVED', 'APPROVAL_WITHDRAWN', 'SIGNED', 'REVIEWED', 'ENDED')),
  plan_version int,
  body text,
  signatory text,
  reference text,
  document text,
  words text,
  person text,
  quality text,
  year int,
  deliberation_id uuid,
  happened_on date NOT NULL,
  told_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (collectivity, plan_id) REFERENCES plan (collectivity, id)
);
CREATE INDEX plan_fact_of_plan ON plan_fact (collectivity, plan_id, id);
CREATE INDEX plan_fact_of_vote ON plan_fact (deliberation_id) WHERE deliberation_id IS NOT NULL;
CREATE TRIGGER plan_fact_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_fact
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What an indicator showed. No person stands in it: figures only.
CREATE TABLE plan_measure (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  plan_id uuid NOT NULL,
  action text NOT NULL,
  indicator text NOT NULL,
  measured_on date NOT NULL,
  value numeric NOT NULL,
  source text NOT NULL CHECK (source <> ''),
  recorded_at timestamptz NOT NULL,
  UNIQUE (collectivity, plan_id, action, indicator, measured_on),
  FOREIGN KEY (collectivity, plan_id) REFERENCES plan (collectivity, id)
);
CREATE TRIGGER plan_measure_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_measure
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
