package hu.kapu.e2e.office;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.screens.RegistrarScreens;
import hu.kapu.local.Program;
import hu.kapu.local.citizens.Citizen;
import hu.kapu.local.process.OperatorCommand;
import java.util.List;

/** Two operators granted by the command, who then grant every other role at the door: one proposes, one approves. */
public final class Office implements AutoCloseable {
    public static final String NAME = "Mintavárosi Kormányablak";

    private final Desk firstOperator;
    private final Desk secondOperator;
    private final Desk registrar;
    private final Desk approver;

    private Office(Bench bench) {
        this.firstOperator = deskOf(bench);
        this.secondOperator = deskOf(bench);
        this.registrar = deskOf(bench);
        this.approver = deskOf(bench);
    }

    static Office open(Bench bench) {
        Office office = new Office(bench);
        OperatorCommand.Result granted = bench.suite()
                .run(
                        Program.GATEWAY,
                        "grant-operators",
                        office.firstOperator.official().userName(),
                        office.secondOperator.official().userName(),
                        "--office",
                        NAME);
        if (!granted.done()) {
            throw new AssertionError("grant-operators: " + granted.output());
        }
        office.grant(office.registrar.official(), "Regisztrációs ügyintéző");
        office.grant(office.registrar.official(), "Jóváhagyó");
        office.grant(office.approver.official(), "Jóváhagyó");
        office.grant(office.approver.official(), "Ellenőr");
        return office;
    }

    /** May grant roles, with {@link #secondOperator}. */
    public Desk firstOperator() {
        return firstOperator;
    }

    public Desk secondOperator() {
        return secondOperator;
    }

    /** Registers, and may approve what others begin. */
    public Desk registrar() {
        return registrar;
    }

    /** Approves, and reads the record of what officials did. */
    public Desk approver() {
        return approver;
    }

    /** One operator proposes the role, the other approves it. */
    public void grant(Citizen citizen, String role) {
        RegistrarScreens first = firstOperator.screens();
        first.propose(citizen.userName(), role, NAME);
        RegistrarScreens second = secondOperator.screens();
        second.openWaiting(first.page().url());
        second.approve();
        second.hasState("Végrehajtva");
    }

    @Override
    public void close() {
        List.of(firstOperator, secondOperator, registrar, approver).forEach(Desk::close);
    }

    private static Desk deskOf(Bench bench) {
        return new Desk(bench, bench.people().withUgyfelkapuPlus());
    }
}
