package hu.kapu.kit.command;

import io.quarkus.arc.All;
import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Runs the command named first on the command line, and ends. */
public class Commands implements QuarkusApplication {
    private final List<Command> commands;

    Commands(@All List<Command> commands) {
        this.commands = commands;
    }

    @Override
    public int run(String... arguments) {
        return run(List.of(arguments), System.out);
    }

    int run(List<String> arguments, PrintStream out) {
        Optional<Command> named = commands.stream()
                .filter(command -> arguments.getFirst().equals(command.name()))
                .findFirst();
        if (named.isEmpty()) {
            out.println("There is no command " + arguments.getFirst() + ". There are:");
            commands.forEach(command -> out.println("  " + command.name() + ' ' + command.usage()));
            return Command.MISUSED;
        }
        return named.get().run(arguments.subList(1, arguments.size()), out);
    }
}
