package hu.kapu.bench.population;

/**
 * What was measured.
 *
 * @param rows of the large file
 * @param full whether the large file was hashed with the parameters of production
 * @param killed of the large file, ended by kill −9 half-way
 * @param there how many citizens it had written by then
 * @param resumed the run after it
 * @param again a run that finds everybody there
 * @param hashed a small file with the parameters of production
 * @param bytesPerCitizen what the database grew by
 * @param signIns how many of those tried signed in with the right password and with no other
 */
record Figures(
        int rows,
        boolean full,
        ImportRun killed,
        long there,
        ImportRun resumed,
        ImportRun again,
        ImportRun hashed,
        int hashedRows,
        long citizens,
        long bytesPerCitizen,
        int signIns,
        int signInsTried) {
    /** Nobody is missing or there twice, and everybody tried gets in. */
    boolean hold() {
        return resumed.exitCode() == 0
                && again.exitCode() == 0
                && hashed.exitCode() == 0
                && citizens == rows
                && signIns == signInsTried;
    }
}
