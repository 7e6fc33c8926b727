/** What a read costs through the gateway, beside the same read made directly. */
@NullMarked
package id.penghubung.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
