#include "ui/forms/formpart.h"

#include "ui/forms/pickpopup.h"

namespace weir {

void FormPart::relay(const FormPart *inner)
{
    connect(inner, &FormPart::secretRequested, this, &FormPart::secretRequested);
    connect(inner, &FormPart::pickListRequested, this, &FormPart::pickListRequested);
}

} // namespace weir
