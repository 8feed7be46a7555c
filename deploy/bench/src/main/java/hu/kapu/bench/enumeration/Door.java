package hu.kapu.bench.enumeration;

/** One way to ask Kapu something about somebody who may or may not exist. */
interface Door {
    /** What a reader of the report calls it. */
    String name();

    /** Makes everything ready, so that only {@link Question#ask} is measured. */
    Question about(Somebody somebody);

    /** A question that has not been asked yet. */
    interface Question {
        Reply ask();
    }

    /** What came back, without what the asker has sent or what is new with each answer. */
    record Reply(int status, String body) {}
}
