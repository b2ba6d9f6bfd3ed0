package dev.lpips.junit;

import java.lang.StackWalker.StackFrame;
import java.util.concurrent.ForkJoinTask;

/**
 * Recognises work that a fork/join pool hands to its threads: tasks, parallel streams.
 *
 * <p>JUnit runs parallel tests in such a pool. A thread that waits in one test takes over whatever the pool has queued,
 * parts of other tests among it, so what lies below such work on the stack says nothing about whose work it is.
 */
final class ForkJoinWork {

    private ForkJoinWork() {}

    /** Tells whether a frame is where a thread of any pool begins a task. */
    static boolean beginsAt(StackFrame frame) {
        return frame.getDeclaringClass() == ForkJoinTask.class;
    }
}
