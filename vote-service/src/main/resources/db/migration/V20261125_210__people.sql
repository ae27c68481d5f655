ALTER TABLE councillor ADD COLUMN birth_date date;

-- In which group a member sat from when until when; no row, no group [non-inscrit]. Without a first day it holds for as long
-- as the record goes back: so it is for all who had a group before memberships were dated.
CREATE TABLE group_membership (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  councillor_id uuid NOT NULL,
  group_id uuid NOT NULL,
  member_from date,
  member_until date CHECK (member_until >= member_from),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id),
  FOREIGN KEY (collectivity, group_id) REFERENCES political_group (collectivity, id)
);
-- The code locks the member and sees every other membership; these stand behind it for the commonest slips.
CREATE UNIQUE INDEX one_lasting_membership ON group_membership (councillor_id) WHERE member_until IS NULL;
CREATE UNIQUE INDEX one_membership_begins_on_a_day ON group_membership (councillor_id, member_from) NULLS NOT DISTINCT;
CREATE INDEX ON group_membership (group_id, id);

INSERT INTO group_membership (id, collectivity, councillor_id, group_id)
  SELECT gen_random_uuid(), collectivity, id, group_id FROM councillor WHERE group_id IS NOT NULL;
ALTER TABLE councillor DROP COLUMN group_id;

CREATE UNIQUE INDEX one_lasting_seat ON seat (body_id, councillor_id) WHERE seated_until IS NULL;

-- Who presides over a body, or stands in for who presides.
CREATE TABLE office (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  body_id uuid NOT NULL,
  councillor_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PRESIDENT', 'VICE_PRESIDENT')),
  rank integer CHECK (rank > 0),
  held_from date NOT NULL,
  held_until date CHECK (held_until >= held_from),
  CHECK ((kind = 'VICE_PRESIDENT') = (rank IS NOT NULL)),
  FOREIGN KEY (collectivity, body_id) REFERENCES body (collectivity, id),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);
CREATE UNIQUE INDEX one_lasting_president ON office (body_id) WHERE kind = 'PRESIDENT' AND held_until IS NULL;
CREATE INDEX ON office (body_id, councillor_id);

-- Contact data stand apart from the mandate, which is public: a row that is erased is gone.
CREATE TABLE councillor_contact (
  councillor_id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version bigint NOT NULL,
  email text,
  phone text,
  postal_address text,
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);

-- Appointed, not elected: they attend, or sign.
CREATE TABLE agent (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version bigint NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  capacity text NOT NULL,
  serves_from date NOT NULL,
  serves_until date CHECK (serves_until >= serves_from),
  UNIQUE (collectivity, id)
);
