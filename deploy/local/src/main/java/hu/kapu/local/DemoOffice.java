package hu.kapu.local;

import hu.kapu.local.citizens.Citizen;
import hu.kapu.local.process.OperatorCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two operators, who can make others registrars, and cards for registering from home; made once and kept. */
public final class DemoOffice {
    private static final String OFFICE = "Mintavárosi kormányablak";
    private static final String DONE = "demo-office-done";

    private static final String CARDS = """
            documentNumber,registrationCode,familyName,givenName,birthFamilyName,birthGivenName,birthPlace,birthDate,motherFamilyName,motherGivenName,issuedOn,validUntil
            200001BB,K7QX-92MD,Molnár,Erzsébet,Bíró,Erzsébet,Pécs,1948-11-02,Farkas,Ilona,2024-02-01,2034-02-01
            200002BB,T4HW-81NC,Balogh,István,Balogh,István,Győr,1951-06-17,Lakatos,Mária,2023-09-12,2033-09-12
            """;

    private final Suite suite;
    private final Path folder;

    DemoOffice(Suite suite, Path folder) {
        this.suite = suite;
        this.folder = folder;
    }

    /** Everybody who works there, made now where not made before. */
    public List<Citizen> settle() {
        List<Citizen> operators = suite.demoCitizens().settleOperators();
        if (!Files.exists(folder.resolve(DONE))) {
            require(suite.run(
                    Program.GATEWAY,
                    "grant-operators",
                    operators.getFirst().userName(),
                    operators.getLast().userName(),
                    "--office",
                    OFFICE));
            require(suite.run(
                    Program.IDENTITY,
                    "import-documents",
                    write(folder.resolve("demo-cards.csv"), CARDS).toString()));
            Path _ = write(folder.resolve(DONE), "");
        }
        return operators;
    }

    /** The cards nobody has registered with yet, as they are to be typed. */
    static String cards() {
        return "eID cards: 200001BB with code K7QX-92MD, 200002BB with code T4HW-81NC (each works once)";
    }

    private static void require(OperatorCommand.Result result) {
        if (!result.done()) {
            throw new IllegalStateException("the demo office could not be made: " + result.output());
        }
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
