-- Why a task that asks for evidence is done without any: the word of whoever said so, as long as it is done.
ALTER TABLE task ADD COLUMN done_note text NOT NULL DEFAULT '';
