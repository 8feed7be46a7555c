package hu.kapu.bench.population;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A file of people who never lived, each with a salted SHA-1 of the own password: the cheapest of the formats, so that
 * what is measured is the import and not another system's hash.
 *
 * @param group so that the people of two files are others
 */
record MadeUpPeople(String group, int rows) {
    private static final String COLUMNS = "reference,userName,email,emailVerified,familyName,givenName,birthFamilyName,"
            + "birthGivenName,birthPlace,birthDate,motherFamilyName,motherGivenName,passwordHash\n";

    void write(Path file) {
        try (BufferedWriter writer = Files.newBufferedWriter(file, UTF_8)) {
            writer.write(COLUMNS);
            for (int number = 0; number < rows; number++) {
                writer.write(row(number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One in ten has an address for a name, as in many systems. */
    String userName(int number) {
        String name = group + "." + number;
        return number % 10 == 0 ? name + "@Posta.Example.hu" : name;
    }

    String password(int number) {
        return "zöld kapu " + group + " " + number;
    }

    private String row(int number) {
        return String.join(
                        ",",
                        group + "-" + number,
                        userName(number),
                        group + number + "@posta.example.hu",
                        number % 2 == 0 ? "true" : "false",
                        "Kovács",
                        "Anna Mária",
                        "Szép",
                        "Anna Mária",
                        "Győr",
                        "1961-03-04",
                        "Tóth",
                        "Ilona",
                        ssha(number))
                + "\n";
    }

    private String ssha(int number) {
        byte[] salt = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(password(number).getBytes(UTF_8));
            byte[] digest = sha.digest(salt);
            byte[] both = Arrays.copyOf(digest, digest.length + salt.length);
            System.arraycopy(salt, 0, both, digest.length, salt.length);
            return "{SSHA}" + Base64.getEncoder().encodeToString(both);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
