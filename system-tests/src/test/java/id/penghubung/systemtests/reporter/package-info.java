/** Acts of reporters beside the course of a complaint. */
@NullMarked
package id.penghubung.systemtests.reporter;

import org.jspecify.annotations.NullMarked;
