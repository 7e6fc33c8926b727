@NullMarked
package id.penghubung.benchmarks.routing;

import org.jspecify.annotations.NullMarked;
