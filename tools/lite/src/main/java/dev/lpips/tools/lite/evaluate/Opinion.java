package dev.lpips.tools.lite.evaluate;

/**
 * What teacher and student say of one pair.
 *
 * @param kind what the pictures show, a row of the table
 * @param reference which reference the pair has: pairs of one reference are compared with each other
 * @param teacher the teacher's distance
 * @param student the student's distance
 */
record Opinion(String kind, int reference, double teacher, double student) {

    double error() {
        return Math.abs(student - teacher);
    }
}
