/** Bounds for the work that the lifecycle of a complaint causes in the database server. */
@NullMarked
package id.penghubung.systemtests.cost;

import org.jspecify.annotations.NullMarked;
