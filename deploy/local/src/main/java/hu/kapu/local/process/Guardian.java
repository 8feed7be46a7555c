package hu.kapu.local.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A small shell that outlives the launcher by a moment: when the launcher is gone, even by kill −9, its end of the pipe
 * closes and the shell ends every process named to it. Nothing of the suite is left behind, on Linux and macOS alike.
 */
public final class Guardian implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            guarded=
            while read -r word pid; do
              case $word in
                guard) guarded="$guarded $pid" ;;
                forget) kept=
                  for one in $guarded; do [ "$one" = "$pid" ] || kept="$kept $one"; done
                  guarded=$kept ;;
                done) exit 0 ;;
              esac
            done
            [ -z "$guarded" ] || kill -KILL $guarded
            """;

    private final Process shell;
    private final BufferedWriter orders;

    private Guardian(Process shell) {
        this.shell = shell;
        this.orders = shell.outputWriter();
    }

    public static Guardian start() {
        try {
            return new Guardian(new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process at once when the launcher dies. */
    public void guard(long pid) {
        order("guard " + pid);
    }

    public void forget(long pid) {
        order("forget " + pid);
    }

    @Override
    public void close() {
        order("done");
    }

    /** Closes the pipe and waits for what the shell then does, as the launcher's death would. */
    void loseOwner() throws IOException, InterruptedException {
        orders.close();
        var _ = shell.waitFor();
    }

    private synchronized void order(String line) {
        if (!shell.isAlive()) {
            return;
        }
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the guardian shell has gone", e);
        }
    }
}
