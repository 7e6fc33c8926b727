/** A client for HTTP that is cheap enough to share two cores with what it measures: one thread, plain sockets. */
@NullMarked
package id.penghubung.benchmarks.load;

import org.jspecify.annotations.NullMarked;
