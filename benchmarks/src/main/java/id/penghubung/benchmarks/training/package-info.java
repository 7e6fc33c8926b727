/** Creates the ahead-of-time caches of the services by a training run. */
@NullMarked
package id.penghubung.benchmarks.training;

import org.jspecify.annotations.NullMarked;
