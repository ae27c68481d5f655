package fr.hemicycle.basin;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import fr.hemicycle.platform.test.HouseRules;

@AnalyzeClasses(packages = "fr.hemicycle.basin", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule features_do_not_ask_each_other_in_a_circle = SlicesRuleDefinition.slices()
            .matching("fr.hemicycle.basin.(*)..")
            .should()
            .beFreeOfCycles();
}
