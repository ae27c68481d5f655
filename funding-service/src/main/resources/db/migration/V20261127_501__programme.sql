-- Programmes group operations; an operation stands in one at most.
CREATE TABLE programme (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  UNIQUE (collectivity, code),
  UNIQUE (collectivity, id)
);
CREATE TABLE programme_operation (
  operation_id uuid PRIMARY KEY REFERENCES operation,
  collectivity char(9) NOT NULL,
  programme_id uuid NOT NULL,
  FOREIGN KEY (collectivity, programme_id) REFERENCES programme (collectivity, id)
);
CREATE INDEX operation_of_programme ON programme_operation (programme_id, operation_id);
