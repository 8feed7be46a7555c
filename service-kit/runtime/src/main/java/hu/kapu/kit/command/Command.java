package hu.kapu.kit.command;

import java.io.PrintStream;
import java.util.List;

/** One thing an operator may ask for; every bean of this type can be called by its name. */
public interface Command {
    int DONE = 0;
    int FAILED = 1;
    int MISUSED = 2;

    /** The first word on the command line. */
    String name();

    /** What follows the name, and in one sentence what it does. */
    String usage();

    /** The process's exit code. May block: nothing else runs in this process. */
    int run(List<String> arguments, PrintStream out);
}
