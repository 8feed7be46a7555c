package hu.kapu.kit.testing;

import java.nio.file.Path;

/** A server of this package that keeps its data in a folder, survives being killed and can be started again. */
public interface StoppableServer extends AutoCloseable {
    Path folder();

    int port();

    boolean isRunning();

    /** Starts the server again on the same folder and port, also after {@link #kill()}. */
    void start();

    /** Stops in order. */
    void stop();

    /** Ends the server as kill -9 does. */
    void kill();

    /** Halts its processes without ending them, as a hanging disk or network would; {@link #resume()} undoes it. */
    void pause();

    void resume();

    @Override
    default void close() {
        stop();
    }
}
