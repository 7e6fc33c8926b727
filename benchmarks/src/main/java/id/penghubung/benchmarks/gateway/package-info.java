/** The cost of one request in the gateway, of several builds or settings side by side. */
@NullMarked
package id.penghubung.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
