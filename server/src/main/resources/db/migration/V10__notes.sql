-- What people write down about others, for their own eyes.
CREATE TABLE notes (
    user_id   bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    target_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    note      text NOT NULL CHECK (char_length(note) BETWEEN 1 AND 256),
    PRIMARY KEY (user_id, target_id)
);
CREATE INDEX notes_target ON notes (target_id);
