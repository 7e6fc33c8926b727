/** What a reporter can do beside the course of a complaint. */
@NullMarked
package id.penghubung.systemtests.reporter;

import org.jspecify.annotations.NullMarked;
