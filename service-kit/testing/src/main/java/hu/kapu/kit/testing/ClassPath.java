package hu.kapu.kit.testing;

import java.io.File;

/** The class path of this JVM, for a child that runs one of its classes. */
final class ClassPath {
    private ClassPath() {}

    static String ofThisJvm() {
        String ofTests = System.getProperty("surefire.test.class.path");
        String whole = ofTests == null ? System.getProperty("java.class.path") : ofTests;
        if (!whole.contains("kafka_2.13")) {
            throw new IllegalStateException("the broker is not on the class path, which has "
                    + whole.split(File.pathSeparator, -1).length + " entries");
        }
        return whole;
    }
}
