/** Live events of matters on many event streams through the gateway, which are cut at random. */
@NullMarked
package id.penghubung.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
