package hu.kapu.identity.population;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The operator's file, read row by row, so that it may be larger than the memory. */
interface PopulationFile {
    /** Every row has these. */
    List<String> NEEDED = List.of(
            "reference",
            "userName",
            "email",
            "emailVerified",
            "familyName",
            "givenName",
            "birthFamilyName",
            "birthGivenName",
            "birthPlace",
            "birthDate",
            "motherFamilyName",
            "motherGivenName",
            "passwordHash");

    /** A row may have these. */
    List<String> POSSIBLE = List.of("language", "hashAlgorithm", "hashIterations", "hashSalt");

    /** Empty at the end of the file. */
    Optional<FileRow> next() throws IOException;
}
