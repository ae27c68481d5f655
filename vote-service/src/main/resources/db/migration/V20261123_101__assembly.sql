-- Members and their political groups.
CREATE TABLE political_group (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  name text NOT NULL,
  CONSTRAINT political_group_name_is_free UNIQUE (name, collectivity),
  UNIQUE (collectivity, id)
);

-- Two members may bear the same name: there is no rule on names.
CREATE TABLE councillor (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  civility text NOT NULL CHECK (civility IN ('M', 'MME')),
  given_name text NOT NULL,
  family_name text NOT NULL,
  group_id uuid,
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, group_id) REFERENCES political_group (collectivity, id)
);

CREATE TABLE body (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PLENARY', 'STANDING_COMMITTEE', 'THEMATIC_COMMISSION')),
  name text NOT NULL,
  proxy_holder_may_be_outside boolean NOT NULL,
  CONSTRAINT body_name_is_free UNIQUE (name, collectivity),
  UNIQUE (collectivity, id)
);

-- One seat at a time: a member who held two would be counted twice. The body's row is locked while seats are added, so the
-- code sees every other seat; the unique key stands behind it for the commonest slip.
CREATE TABLE seat (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  body_id uuid NOT NULL,
  councillor_id uuid NOT NULL,
  voting boolean NOT NULL,
  seated_from date NOT NULL,
  seated_until date CHECK (seated_until >= seated_from),
  UNIQUE (body_id, councillor_id, seated_from),
  FOREIGN KEY (collectivity, body_id) REFERENCES body (collectivity, id),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);
