-- The bodies of a basin (rapport n° 49 du 13/12/2022, § 2).
CREATE TABLE body (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version bigint NOT NULL,
  basin_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('BASIN_COMMITTEE', 'STEERING_COMMITTEE', 'TECHNICAL_COMMITTEE', 'THEMATIC_GROUP')),
  name text NOT NULL CHECK (name <> ''),
  theme text CHECK ((theme IS NOT NULL) = (kind = 'THEMATIC_GROUP')),
  exists_from date NOT NULL,
  exists_until date CHECK (exists_until >= exists_from),
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, basin_id) REFERENCES basin (collectivity, id)
);
CREATE INDEX body_of_basin ON body (collectivity, basin_id);

-- Its rules, each from a day on: what was decided keeps the rule that it was decided by.
CREATE TABLE body_setting (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  body_id uuid NOT NULL,
  applies_from date NOT NULL,
  mode text NOT NULL CHECK (mode IN ('CONSENSUS', 'MAJORITY', 'UNANIMITY_OF_SIGNATORIES')),
  presence_percent integer NOT NULL CHECK (presence_percent BETWEEN 0 AND 100),
  notice_days integer NOT NULL CHECK (notice_days >= 0),
  UNIQUE (collectivity, id),
  UNIQUE (collectivity, body_id, applies_from),
  FOREIGN KEY (collectivity, body_id) REFERENCES body (collectivity, id)
);
CREATE TRIGGER body_setting_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON body_setting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE member (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  body_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('SIGNATORY', 'SERVICE', 'PARTNER', 'OBSERVER')),
  belongs_from date NOT NULL,
  belongs_until date CHECK (belongs_until >= belongs_from),
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, body_id) REFERENCES body (collectivity, id),
  FOREIGN KEY (collectivity, organisation_id) REFERENCES organisation (collectivity, id)
);
CREATE INDEX member_of_body ON member (collectivity, body_id);
CREATE INDEX member_of_organisation ON member (collectivity, organisation_id);

-- Of a person, the name and the function, and nothing else.
CREATE TABLE representative (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  member_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  function text NOT NULL CHECK (function <> ''),
  speaks_from date NOT NULL,
  speaks_until date CHECK (speaks_until >= speaks_from),
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, member_id) REFERENCES member (collectivity, id)
);
CREATE INDEX representative_of_member ON representative (collectivity, member_id);
