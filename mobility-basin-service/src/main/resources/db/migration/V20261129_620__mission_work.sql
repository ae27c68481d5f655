-- What a mission works on: its contract, what it delivers, its calendar, the meetings that it runs, and its end.
ALTER TABLE mission
  ADD COLUMN ended_on date,
  ADD COLUMN end_reason text CHECK (end_reason <> ''),
  ADD CHECK (end_reason IS NULL OR ended_on IS NOT NULL),
  ADD UNIQUE (collectivity, id);

CREATE TABLE mission_contract (
  mission_id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  provider_name text NOT NULL CHECK (provider_name <> ''),
  provider_siren char(9) NOT NULL,
  amount numeric(19, 2) CHECK (amount > 0),
  awarded_on date NOT NULL,
  notified_on date NOT NULL CHECK (notified_on >= awarded_on),
  provenance text NOT NULL CHECK (provenance <> ''),
  FOREIGN KEY (collectivity, mission_id) REFERENCES mission (collectivity, id)
);
CREATE TRIGGER mission_contract_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON mission_contract
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- due_on and state are the last word of the facts, for the look that finds what is late.
CREATE TABLE mission_deliverable (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  mission_id uuid NOT NULL,
  basin_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  agreed_day date,
  agreed_months int CHECK (agreed_months BETWEEN 0 AND 240),
  due_on date,
  state text NOT NULL CHECK (state IN ('EXPECTED', 'DELIVERED', 'RETURNED', 'ACCEPTED')),
  CHECK ((agreed_day IS NULL) <> (agreed_months IS NULL)),
  UNIQUE (collectivity, id),
  UNIQUE (mission_id, basin_id, name),
  FOREIGN KEY (collectivity, mission_id) REFERENCES mission (collectivity, id),
  FOREIGN KEY (collectivity, basin_id) REFERENCES basin (collectivity, id)
);
CREATE INDEX mission_deliverable_awaited ON mission_deliverable (due_on) WHERE state IN ('EXPECTED', 'RETURNED');

CREATE TABLE deliverable_fact (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  deliverable_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('DELIVERED', 'ACCEPTED', 'RETURNED', 'POSTPONED')),
  happened_on date NOT NULL,
  due_on date CHECK ((due_on IS NOT NULL) = (kind = 'POSTPONED')),
  reason text CHECK ((reason IS NOT NULL) = (kind IN ('RETURNED', 'POSTPONED'))),
  told_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (collectivity, deliverable_id) REFERENCES mission_deliverable (collectivity, id)
);
CREATE INDEX deliverable_fact_of_deliverable ON deliverable_fact (deliverable_id, id);
CREATE TRIGGER deliverable_fact_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON deliverable_fact
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Which lateness was told: once for a deliverable and a due day, whichever replica looks first.
CREATE TABLE deliverable_lateness (
  collectivity char(9) NOT NULL,
  deliverable_id uuid NOT NULL,
  due_on date NOT NULL,
  told_at timestamptz NOT NULL,
  PRIMARY KEY (collectivity, deliverable_id, due_on),
  FOREIGN KEY (collectivity, deliverable_id) REFERENCES mission_deliverable (collectivity, id)
);
CREATE TRIGGER deliverable_lateness_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON deliverable_lateness
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE mission_milestone (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  mission_id uuid NOT NULL,
  basin_id uuid,
  name text NOT NULL CHECK (name <> ''),
  due_day date,
  due_months int CHECK (due_months BETWEEN 0 AND 240),
  reached_on date,
  CHECK ((due_day IS NULL) <> (due_months IS NULL)),
  UNIQUE NULLS NOT DISTINCT (mission_id, basin_id, name),
  FOREIGN KEY (collectivity, mission_id) REFERENCES mission (collectivity, id),
  FOREIGN KEY (collectivity, basin_id) REFERENCES basin (collectivity, id)
);

CREATE TABLE mission_meeting (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  mission_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  UNIQUE (collectivity, mission_id, meeting_id),
  FOREIGN KEY (collectivity, mission_id) REFERENCES mission (collectivity, id),
  FOREIGN KEY (collectivity, meeting_id) REFERENCES meeting (collectivity, id)
);
CREATE TRIGGER mission_meeting_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON mission_meeting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
