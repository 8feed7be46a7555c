package hu.kapu.identity.history;

import java.util.UUID;

/** Something that is not as it was. */
sealed interface Finding {
    String text();

    /** An entry says something else than was committed to, or stands elsewhere. */
    record Edited(UUID citizen, long position) implements Finding {
        @Override
        public String text() {
            return citizen + " position " + position + ": edited";
        }
    }

    /** What an entry said was erased though neither its time was over nor the account closed. */
    record Blanked(UUID citizen, long position) implements Finding {
        @Override
        public String text() {
            return citizen + " position " + position + ": content removed without cause";
        }
    }

    /** Entries are missing before others that are there. */
    record Deleted(UUID citizen, long position) implements Finding {
        @Override
        public String text() {
            return citizen + " position " + position + ": deleted";
        }
    }

    /** The newest entries, or the whole chain, are missing. */
    record Truncated(UUID citizen, long position) implements Finding {
        @Override
        public String text() {
            return citizen + " position " + position + ": truncated, this entry and what followed it is missing";
        }
    }

    /** The whole chain holds together, and is not the one that the checkpoints saw. */
    record Rewritten(UUID citizen, long position) implements Finding {
        @Override
        public String text() {
            return citizen + " position " + position + ": rewritten at or before this position";
        }
    }

    /** Something about the checkpoints themselves. */
    record BrokenCheckpoint(String name, String what) implements Finding {
        @Override
        public String text() {
            return name + ": " + what;
        }
    }
}
