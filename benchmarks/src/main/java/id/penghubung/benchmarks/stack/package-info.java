/** The system under measurement: its parts, its accounts, and what it takes of the machine. */
@NullMarked
package id.penghubung.benchmarks.stack;

import org.jspecify.annotations.NullMarked;
