/** Quality of the suggestions of agencies on confirmed decisions of a file. */
@NullMarked
package id.penghubung.benchmarks.routing;

import org.jspecify.annotations.NullMarked;
