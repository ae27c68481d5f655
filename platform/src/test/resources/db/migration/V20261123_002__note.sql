CREATE TABLE note (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  text text NOT NULL,
  version bigint NOT NULL DEFAULT 0
);
CREATE TABLE reception (id uuid PRIMARY KEY, text text NOT NULL);
