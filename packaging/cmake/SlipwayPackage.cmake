# SPDX-License-Identifier: Apache-2.0
# The Debian package, for the system it is built on: `./dev package`, or cpack -G DEB in a build folder.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME slipway)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Slipway authors <slipway@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

# A package built on Debian 13 is newer than the same built on Debian 12, as an upgrade of the system expects.
file(STRINGS /etc/os-release SLIPWAY_SYSTEM REGEX "^(ID|VERSION_ID)=")
list(TRANSFORM SLIPWAY_SYSTEM REPLACE "^[A-Z_]+=\"?([^\"]*)\"?$" "\\1")
list(SORT SLIPWAY_SYSTEM ORDER DESCENDING)
list(JOIN SLIPWAY_SYSTEM "" SLIPWAY_SYSTEM)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1~${SLIPWAY_SYSTEM})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${PROJECT_HOMEPAGE_URL})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "promotes releases of websites in a GitOps repository")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Slipway shows which release every website has in dev, perhaps stage, and prod,
and what waits to move on. A promotion is one commit that changes one line for
each site, pushed as a fast-forward of what was reviewed, or nothing at all.

slipwayctl does the same on the command line, for scripts, continuous
integration and servers.")

# The libraries are found by dpkg-shlibdeps; what is loaded at run time has to be named.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(SLIPWAY_DEPENDS git)
if(SLIPWAY_WINDOW)
    list(APPEND SLIPWAY_DEPENDS
        "qt6-svg-plugins | libqt6svg6 (<< 6.7)"
        qml6-module-qt-labs-folderlistmodel
        qml6-module-qt-labs-qmlmodels
        qml6-module-qtqml
        qml6-module-qtqml-models
        qml6-module-qtqml-workerscript
        qml6-module-qtquick
        qml6-module-qtquick-controls
        qml6-module-qtquick-dialogs
        qml6-module-qtquick-layouts
        qml6-module-qtquick-shapes
        qml6-module-qtquick-templates
        qml6-module-qtquick-window)
endif()
list(JOIN SLIPWAY_DEPENDS ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "openssh-client, ca-certificates, qt6-wayland")
include(CPack)
