/** Plain SQL statements: bind parameters, read rows, and report failures in one way. */
@NullMarked
package id.penghubung.kit.jdbc;

import org.jspecify.annotations.NullMarked;
