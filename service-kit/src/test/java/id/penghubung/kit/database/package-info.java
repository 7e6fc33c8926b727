@NullMarked
package id.penghubung.kit.database;

import org.jspecify.annotations.NullMarked;
