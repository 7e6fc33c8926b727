/** What a complaint's lifecycle costs the database server. */
@NullMarked
package id.penghubung.systemtests.cost;

import org.jspecify.annotations.NullMarked;
