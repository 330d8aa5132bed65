-- Who is whose friend, who asked whom, who blocked whom; each side of a pair is a row of its own:
-- a friendship and a request have two, a block has one. Types are those of the contract: 1 friend,
-- 2 blocked, 3 incoming request, 4 outgoing request.
CREATE TABLE relationships (
    user_id   bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    target_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    type      smallint NOT NULL CHECK (type BETWEEN 1 AND 4),
    nickname  text CHECK (char_length(nickname) BETWEEN 1 AND 32),
    since     timestamptz NOT NULL,
    PRIMARY KEY (user_id, target_id),
    CHECK (user_id <> target_id)
);
CREATE INDEX relationships_target ON relationships (target_id);
