# SPDX-License-Identifier: Apache-2.0
# How every target of this project is compiled: tools that make it fast, warnings, and the two helpers
# that hide what is the same for each room of core and each QML module.

# No ccache: with precompiled headers it hashes a header of 100 MB for each file, which costs more than compiling.
find_program(SLIPWAY_MOLD mold)
if(SLIPWAY_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12.1)
    add_link_options(-fuse-ld=mold)
endif()

add_library(slipway_options INTERFACE)
target_compile_options(slipway_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion)
if(SLIPWAY_WERROR)
    target_compile_options(slipway_options INTERFACE -Werror)
endif()
target_include_directories(slipway_options INTERFACE ${PROJECT_SOURCE_DIR})
# What a later Qt deprecates in favour of what 6.4 does not have yet is no mistake.
target_compile_definitions(slipway_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_WARN_DEPRECATED_UP_TO=0x060400)

# slipway_add_room(<name> SOURCES <file>... [LINK <target>...]): core/<name> as the static library core_<name>.
function(slipway_add_room name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;PRIVATE_LINK")
    add_library(core_${name} STATIC ${arg_SOURCES})
    target_link_libraries(core_${name} PUBLIC slipway_options Qt6::Core ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
    target_compile_options(core_${name} PRIVATE -Wshadow)
    if(NOT name STREQUAL "base")
        target_precompile_headers(core_${name} REUSE_FROM core_base)
    endif()
endfunction()

# slipway_add_qml_module(<target> URI <uri> QML_FILES <file>... [LINK <target>...]): one folder of qml/.
function(slipway_add_qml_module target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "URI" "QML_FILES;LINK;IMPORTS;SOURCES;RESOURCES")
    set(aot)
    if(NOT SLIPWAY_QML_AOT)
        set(aot NO_CACHEGEN)
    endif()
    qt_add_library(${target} STATIC)
    qt_add_qml_module(${target}
        URI ${arg_URI}
        VERSION 1.0
        RESOURCE_PREFIX /qt/qml
        IMPORT_PATH ${QT_QML_OUTPUT_DIRECTORY}
        IMPORTS ${arg_IMPORTS}
        SOURCES ${arg_SOURCES}
        QML_FILES ${arg_QML_FILES}
        RESOURCES ${arg_RESOURCES}
        DEPENDENCIES QtQuick
        ${aot}
    )
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(${target} PRIVATE Qt6::Quick ${arg_LINK})
    if(SLIPWAY_QML_AOT)
        # Each compiled QML file includes half of Qt for a few functions: together they take a fifth of the time.
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
    endif()
endfunction()
