-- Basins as a document names them; perimeters by EPCI come with the official file.
CREATE TABLE basin (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  name text NOT NULL,
  region_insee text NOT NULL,
  region_name text NOT NULL,
  departments jsonb NOT NULL,
  places jsonb NOT NULL,
  provenance text NOT NULL CHECK (provenance <> ''),
  version bigint NOT NULL DEFAULT 0,
  UNIQUE (collectivity, name)
);

-- What funding-service has told of a plan. A row is made by the first event that names the plan, whichever it is; the
-- subject and the total come with FinancingPlanDrawnUp.
CREATE TABLE financing_plan (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  drawn_up boolean NOT NULL DEFAULT false,
  version bigint NOT NULL DEFAULT 0
);
CREATE TABLE plan_share (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES financing_plan,
  position int NOT NULL,
  funder_kind text NOT NULL,
  funder_name text NOT NULL,
  funder_siren char(9),
  amount numeric(19, 2) NOT NULL,
  secured boolean NOT NULL
);
CREATE INDEX plan_share_of_plan ON plan_share (plan_id);

CREATE TABLE mission (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  name text NOT NULL,
  lead_name text NOT NULL,
  lead_siren char(9) NOT NULL,
  objectives jsonb NOT NULL,
  basin_ids jsonb NOT NULL,
  duration_months int NOT NULL CHECK (duration_months BETWEEN 1 AND 240),
  financing_plan_id uuid NOT NULL,
  starts_on date,
  version bigint NOT NULL DEFAULT 0
);
