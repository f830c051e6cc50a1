-- +goose Up
-- A table for each kind. Publishing replaces rows, so references go to items, with the kind checked
-- by a second, generated column. Publishing lists the columns: it cannot feed generated ones.
CREATE TABLE offices (
    id           bigint PRIMARY KEY,
    kind         text GENERATED ALWAYS AS ('office') STORED,
    class        text NOT NULL CHECK (class IN ('headquarters', 'sub-regional')),
    street       text NOT NULL CHECK (street <> ''),
    unit         text NOT NULL,
    building     text NOT NULL,
    district     text NOT NULL,
    postal_code  text NOT NULL,
    city         jsonb NOT NULL,
    country_id   bigint NOT NULL,
    country_kind text GENERATED ALWAYS AS ('member_state') STORED,
    phones       jsonb NOT NULL CHECK (jsonb_typeof(phones) = 'array'),
    email        text NOT NULL CHECK (email LIKE '%_@_%'),
    website      text NOT NULL,
    time_zone    text NOT NULL CHECK (time_zone <> ''),
    hours        jsonb NOT NULL CHECK (jsonb_typeof(hours) = 'array'),
    lat          double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
    lon          double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
    verified     date,
    FOREIGN KEY (id, kind) REFERENCES items (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (country_id, country_kind) REFERENCES items (id, kind)
);

CREATE TABLE member_states (
    id            bigint PRIMARY KEY,
    kind          text GENERATED ALWAYS AS ('member_state') STORED,
    iso2          text NOT NULL UNIQUE CHECK (iso2 ~ '^[A-Z]{2}$'),
    iso3          text NOT NULL UNIQUE CHECK (iso3 ~ '^[A-Z]{3}$'),
    official_name jsonb NOT NULL,
    capital       jsonb NOT NULL,
    languages     text[] NOT NULL CHECK (languages <> '{}'),
    region        text NOT NULL CHECK (region IN ('latin-america', 'iberian-peninsula')),
    joined        int NOT NULL CHECK (joined >= 1991),
    lat           double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
    lon           double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
    office_id     bigint NOT NULL,
    office_kind   text GENERATED ALWAYS AS ('office') STORED,
    FOREIGN KEY (id, kind) REFERENCES items (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (office_id, office_kind) REFERENCES items (id, kind)
);

CREATE TABLE observers (
    id            bigint PRIMARY KEY,
    kind          text GENERATED ALWAYS AS ('observer') STORED,
    class         text NOT NULL CHECK (class IN ('associate', 'consultative')),
    acronym       jsonb NOT NULL,
    iso2          text NOT NULL,
    website       text NOT NULL,
    admitted_from int,
    admitted_to   int CHECK (admitted_to >= admitted_from),
    FOREIGN KEY (id, kind) REFERENCES items (id, kind) ON DELETE CASCADE
);

CREATE TABLE summits (
    id        bigint PRIMARY KEY,
    kind      text GENERATED ALWAYS AS ('summit') STORED,
    number    int NOT NULL UNIQUE CHECK (number > 0),
    starts    date NOT NULL,
    ends      date NOT NULL CHECK (ends >= starts),
    city      jsonb NOT NULL,
    host_id   bigint NOT NULL,
    host_kind text GENERATED ALWAYS AS ('member_state') STORED,
    theme     jsonb NOT NULL,
    status    text NOT NULL CHECK (status IN ('held', 'announced')),
    documents jsonb NOT NULL CHECK (jsonb_typeof(documents) = 'array'),
    FOREIGN KEY (id, kind) REFERENCES items (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (host_id, host_kind) REFERENCES items (id, kind)
);

CREATE TABLE meetings (
    id          bigint PRIMARY KEY,
    kind        text GENERATED ALWAYS AS ('meeting') STORED,
    class       text NOT NULL CHECK (class <> ''),
    starts      text NOT NULL CHECK (starts ~ '^(\d{4}(-\d\d(-\d\d)?)?)?$'),
    ends        text NOT NULL CHECK (ends ~ '^(\d{4}(-\d\d(-\d\d)?)?)?$'),
    city        jsonb NOT NULL,
    country     text NOT NULL,
    summit_id   bigint,
    summit_kind text GENERATED ALWAYS AS ('summit') STORED,
    FOREIGN KEY (id, kind) REFERENCES items (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (summit_id, summit_kind) REFERENCES items (id, kind)
);

CREATE TABLE programs (
    id                 bigint PRIMARY KEY,
    kind               text GENERATED ALWAYS AS ('program') STORED,
    class              text NOT NULL CHECK (class IN ('program', 'initiative', 'affiliated-project')),
    acronym            jsonb NOT NULL,
    area               text NOT NULL CHECK (area <> ''),
    started            text NOT NULL CHECK (started ~ '^(\d{4}(-\d\d(-\d\d)?)?)?$'),
    approved_at_id     bigint,
    approved_at_kind   text GENERATED ALWAYS AS ('summit') STORED,
    website            text NOT NULL,
    seat_city          jsonb NOT NULL,
    seat_id            bigint,
    seat_kind          text GENERATED ALWAYS AS ('member_state') STORED,
    participants       bigint[],               -- checked through links, as arrays have no foreign keys
    participants_as_of text NOT NULL,
    FOREIGN KEY (id, kind) REFERENCES items (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (approved_at_id, approved_at_kind) REFERENCES items (id, kind),
    FOREIGN KEY (seat_id, seat_kind) REFERENCES items (id, kind)
);

CREATE TABLE plans (
    id               bigint PRIMARY KEY,
    kind             text GENERATED ALWAYS AS ('plan') STORED,
    number           int NOT NULL UNIQUE CHECK (number > 0),
    starts           int NOT NULL,
    ends             int NOT NULL CHECK (ends >= starts),
    acronym          jsonb NOT NULL,
    approved_at_id   bigint,
    approved_at_kind text GENERATED ALWAYS AS ('summit') STORED,
    FOREIGN KEY (id, kind) REFERENCES items (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (approved_at_id, approved_at_kind) REFERENCES items (id, kind)
);

CREATE TABLE axes (
    id        bigint PRIMARY KEY,
    kind      text GENERATED ALWAYS AS ('axis') STORED,
    class     text NOT NULL CHECK (class IN ('axis', 'approach')),
    plan_id   bigint NOT NULL,
    plan_kind text GENERATED ALWAYS AS ('plan') STORED,
    number    int NOT NULL CHECK (number > 0),
    goals     int[] NOT NULL,
    CONSTRAINT axes_number_key UNIQUE (plan_id, class, number),
    FOREIGN KEY (id, kind) REFERENCES items (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (plan_id, plan_kind) REFERENCES items (id, kind)
);

CREATE TABLE charters (
    id          bigint PRIMARY KEY,
    kind        text GENERATED ALWAYS AS ('charter') STORED,
    class       text NOT NULL CHECK (class IN ('charter', 'communique', 'route', 'declaration')),
    symbol      text NOT NULL,
    adopted_on  date NOT NULL,
    summit_id   bigint,
    summit_kind text GENERATED ALWAYS AS ('summit') STORED,
    languages   text[] NOT NULL,
    FOREIGN KEY (id, kind) REFERENCES items (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (summit_id, summit_kind) REFERENCES items (id, kind)
);

CREATE TABLE people (
    id           bigint PRIMARY KEY,
    kind         text GENERATED ALWAYS AS ('person') STORED,
    role         jsonb NOT NULL,
    since        text NOT NULL CHECK (since ~ '^(\d{4}(-\d\d(-\d\d)?)?)?$'),
    until        text NOT NULL CHECK (until ~ '^(\d{4}(-\d\d(-\d\d)?)?)?$'),
    country_id   bigint,
    country_kind text GENERATED ALWAYS AS ('member_state') STORED,
    FOREIGN KEY (id, kind) REFERENCES items (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (country_id, country_kind) REFERENCES items (id, kind)
);

CREATE TABLE articles (
    id      bigint PRIMARY KEY,
    kind    text GENERATED ALWAYS AS ('article') STORED,
    date    date NOT NULL,
    topic   text NOT NULL,
    place   jsonb NOT NULL,
    related bigint[],
    FOREIGN KEY (id, kind) REFERENCES items (id, kind) ON DELETE CASCADE
);
CREATE INDEX articles_latest ON articles (date DESC, id DESC);
CREATE INDEX articles_topic ON articles (topic, date DESC, id DESC);

CREATE TABLE pages (
    id          bigint PRIMARY KEY,
    kind        text GENERATED ALWAYS AS ('page') STORED,
    parent_id   bigint CONSTRAINT pages_parent_id_check CHECK (parent_id <> id),
    parent_kind text GENERATED ALWAYS AS ('page') STORED,
    position    int NOT NULL,
    FOREIGN KEY (id, kind) REFERENCES items (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (parent_id, parent_kind) REFERENCES items (id, kind)
);
CREATE INDEX pages_parent ON pages (parent_id);

-- +goose Down
DROP TABLE pages, articles, people, charters, axes, plans, programs, meetings, summits, observers, member_states, offices;
