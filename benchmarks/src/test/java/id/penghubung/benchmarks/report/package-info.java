@NullMarked
package id.penghubung.benchmarks.report;

import org.jspecify.annotations.NullMarked;
