-- What exists on the ground. A solution is what its terms say, each from a day on; no column can name a person who uses it.
CREATE TABLE solution (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version bigint NOT NULL DEFAULT 0,
  last_day date,
  end_reason text CHECK ((end_reason IS NULL) = (last_day IS NULL)),
  UNIQUE (collectivity, id)
);

CREATE TABLE solution_terms (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  solution_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  replaced_from date CHECK (replaced_from > valid_from),
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL,
  operator_name text NOT NULL CHECK (operator_name <> ''),
  operator_siren char(9),
  publics text[] NOT NULL CHECK (publics <> '{}'),
  needs_licence boolean NOT NULL,
  conditions text,
  price numeric(15, 2) CHECK (price >= 0),
  price_per text CHECK ((price_per IS NULL) = (price IS NULL)),
  address text,
  phone text,
  web text,
  provenance text NOT NULL CHECK (provenance <> ''),
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (collectivity, id),
  UNIQUE (collectivity, solution_id, valid_from),
  FOREIGN KEY (collectivity, solution_id) REFERENCES solution (collectivity, id)
);
CREATE UNIQUE INDEX solution_terms_latest ON solution_terms (collectivity, solution_id) WHERE replaced_from IS NULL;

-- Other terms, or the end of the solution, may take their place from a day on, once; nothing else of them ever changes.
CREATE FUNCTION refuse_rewriting_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.replaced_from IS NULL AND NEW.replaced_from IS NOT NULL
     AND to_jsonb(NEW) - 'replaced_from' = to_jsonb(OLD) - 'replaced_from' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% keeps its past: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER solution_terms_keep_their_past BEFORE UPDATE OR DELETE ON solution_terms
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_terms();
CREATE TRIGGER solution_terms_are_never_emptied BEFORE TRUNCATE ON solution_terms
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where they can be used. The key is the way from a commune, its intercommunality and its basins to the terms.
CREATE TABLE solution_place (
  collectivity char(9) NOT NULL,
  terms_id uuid NOT NULL,
  position int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('COMMUNE', 'INTERCOMMUNALITY', 'BASIN')),
  code text NOT NULL,
  basin_id uuid CHECK ((basin_id IS NOT NULL) = (kind = 'BASIN') AND basin_id::text = code),
  PRIMARY KEY (collectivity, kind, code, terms_id),
  UNIQUE (collectivity, terms_id, position),
  FOREIGN KEY (collectivity, terms_id) REFERENCES solution_terms (collectivity, id),
  FOREIGN KEY (collectivity, basin_id) REFERENCES basin (collectivity, id)
);
CREATE TRIGGER solution_place_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON solution_place
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The actions that they come from. A plan may be another collectivity's, which this one is to sign.
CREATE TABLE solution_action (
  collectivity char(9) NOT NULL,
  terms_id uuid NOT NULL,
  position int NOT NULL,
  plan_id uuid NOT NULL,
  action text NOT NULL,
  part text NOT NULL CHECK (part IN ('CREATES', 'FUNDS')),
  PRIMARY KEY (collectivity, plan_id, action, part, terms_id),
  UNIQUE (collectivity, terms_id, position),
  FOREIGN KEY (collectivity, terms_id) REFERENCES solution_terms (collectivity, id)
);
CREATE TRIGGER solution_action_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON solution_action
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
