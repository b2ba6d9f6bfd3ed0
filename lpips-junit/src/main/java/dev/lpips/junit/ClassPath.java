package dev.lpips.junit;

/** Libraries that are there or not: whoever asserts without JUnit, in TestNG or JUnit 4, has AssertJ alone. */
final class ClassPath {

    private ClassPath() {}

    static boolean has(String className) {
        try {
            Class.forName(className, false, ClassPath.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
