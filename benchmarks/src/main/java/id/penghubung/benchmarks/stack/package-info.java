/** The measured system: its parts, its accounts and its resource use. */
@NullMarked
package id.penghubung.benchmarks.stack;

import org.jspecify.annotations.NullMarked;
