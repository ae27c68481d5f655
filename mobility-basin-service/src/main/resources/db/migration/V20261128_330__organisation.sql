-- Who may sit in a body. One number, one organisation; without a number, one name.
CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL,
  siren char(9),
  CHECK (siren IS NOT NULL OR kind IN ('STATE', 'ASSOCIATION')),
  UNIQUE (collectivity, id),
  UNIQUE (collectivity, siren)
);
CREATE UNIQUE INDEX organisation_without_siren ON organisation (collectivity, name) WHERE siren IS NULL;
