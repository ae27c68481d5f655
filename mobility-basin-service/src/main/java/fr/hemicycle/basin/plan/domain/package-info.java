/** What a plan says, how its versions differ, and where it stands, whatever the order in which its facts were told. */
@NullMarked
package fr.hemicycle.basin.plan.domain;

import org.jspecify.annotations.NullMarked;
