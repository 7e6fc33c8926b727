/**
 * HTTP client with one thread and plain sockets, which needs little CPU time, because it shares two cores with the
 * measured system.
 */
@NullMarked
package id.penghubung.benchmarks.load;

import org.jspecify.annotations.NullMarked;
